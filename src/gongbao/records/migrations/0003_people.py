"""People: their accounts, posts, roles, delegations, interests; what is inserted there stays as it was said."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0002_search_terms'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.DeleteModel('Post'),  # of the first version: a code without a body, given by nobody
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60)),
                ('personnel_number', models.CharField(max_length=40, null=True, unique=True)),
                ('identity_mask', models.CharField(blank=True, max_length=24)),
                ('identity_digest', models.CharField(max_length=64, null=True, unique=True)),
                ('added_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='AccessToken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60)),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('roles', models.JSONField(default=list)),
                ('made_at', models.DateTimeField()),
                ('until_day', models.DateField()),
                ('revoked_at', models.DateTimeField(null=True)),
                ('last_used_on', models.DateField(null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='access_tokens', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Body',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('slug', models.SlugField(max_length=60, unique=True)),
                ('name_zh', models.CharField(max_length=120)),
                ('name_en', models.CharField(blank=True, max_length=200)),
                ('code', models.CharField(blank=True, max_length=18)),
                ('kind', models.CharField(choices=[('authority', 'Authority'), ('party', 'Party'), ('enterprise', 'Enterprise'), ('institution', 'Institution'), ('other', 'Other')], max_length=12)),
                ('path', models.CharField(max_length=600, unique=True)),
                ('level', models.PositiveSmallIntegerField(default=0)),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='records.body')),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Founding',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('work', 'Work'), ('example', 'Example')], max_length=10)),
                ('founded_at', models.DateTimeField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='founded_once')],
            },
        ),
        migrations.CreateModel(
            name='Administrator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('granted_at', models.DateTimeField()),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('office', models.CharField(choices=[('system', 'System'), ('security', 'Security'), ('audit', 'Audit')], max_length=10)),
                ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('granted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='administrations', to='records.person')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AccountLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField()),
                ('runs_out_at', models.DateTimeField()),
                ('used_at', models.DateTimeField(null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
            ],
        ),
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened_at', models.DateTimeField()),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='account', to=settings.AUTH_USER_MODEL)),
                ('opened_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='accounts', to='records.person')),
            ],
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('title_zh', models.CharField(max_length=60)),
                ('title_en', models.CharField(blank=True, max_length=100)),
                ('given_at', models.DateTimeField()),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='records.body')),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('given_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='records.person')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('granted_at', models.DateTimeField()),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('role', models.CharField(max_length=120)),
                ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('granted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='records.post')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SecondFactorReset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('done_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Kinship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('relation', models.CharField(choices=[('spouse', 'Spouse'), ('direct', 'Direct'), ('collateral', 'Collateral'), ('affinity', 'Affinity'), ('other', 'Other')], max_length=12)),
                ('declared_at', models.DateTimeField()),
                ('declared_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('relative', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
            ],
            options={
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('until_day__isnull', True), ('until_day__gte', models.F('from_day')), _connector='OR'), name='kinship_ends_after_start'), models.CheckConstraint(condition=models.Q(('person', models.F('relative')), _negated=True), name='kin_are_two'), models.UniqueConstraint(condition=models.Q(('ended_on__isnull', True)), fields=('person', 'relative'), name='one_kinship_once')],
            },
        ),
        migrations.CreateModel(
            name='Interest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('in_case', models.BigIntegerField(null=True)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('declared_at', models.DateTimeField()),
                ('in_body', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.body')),
                ('declared_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('in_person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interests', to='records.person')),
            ],
            options={
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('until_day__isnull', True), ('until_day__gte', models.F('from_day')), _connector='OR'), name='interest_ends_after_start'), models.CheckConstraint(condition=models.Q(('in_person__isnull', False), ('in_body__isnull', False), ('in_case__isnull', False), models.Q(('words', ''), _negated=True), _connector='OR'), name='interest_in_something'), models.CheckConstraint(condition=models.Q(('in_person__isnull', True), models.Q(('in_person', models.F('person')), _negated=True), _connector='OR'), name='interest_in_another')],
            },
        ),
        migrations.CreateModel(
            name='Delegation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('ended_on', models.DateField(null=True)),
                ('offered_at', models.DateTimeField()),
                ('accepted_at', models.DateTimeField(null=True)),
                ('assignment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delegations', to='records.assignment')),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person')),
                ('from_person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delegations_given', to='records.person')),
                ('to_person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delegations_received', to='records.person')),
            ],
            options={
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('until_day__isnull', True), ('until_day__gte', models.F('from_day')), _connector='OR'), name='delegation_ends_after_start'), models.UniqueConstraint(fields=('assignment', 'to_person', 'from_day'), name='one_delegation_once'), models.CheckConstraint(condition=models.Q(('until_day__isnull', False)), name='delegation_runs_out'), models.CheckConstraint(condition=models.Q(('from_person', models.F('to_person')), _negated=True), name='nobody_delegates_to_himself')],
            },
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('until_day__isnull', True), ('until_day__gte', models.F('from_day')), _connector='OR'), name='body_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('code', ''), _negated=True), ('ended_on__isnull', True)), fields=('code',), name='one_body_per_credit_code'),
        ),
        migrations.AddConstraint(
            model_name='administrator',
            constraint=models.CheckConstraint(condition=models.Q(('until_day__isnull', True), ('until_day__gte', models.F('from_day')), _connector='OR'), name='administrator_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='administrator',
            constraint=models.CheckConstraint(condition=models.Q(('confirmed_by__isnull', True), models.Q(('confirmed_by', models.F('granted_by')), _negated=True), _connector='OR'), name='administrator_has_two_signatures'),
        ),
        migrations.AddConstraint(
            model_name='administrator',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on__isnull', True)), fields=('person',), name='three_administrators_kept_apart'),
        ),
        migrations.AddConstraint(
            model_name='administrator',
            constraint=models.CheckConstraint(condition=models.Q(('office__in', ['system', 'security', 'audit'])), name='administrator_of_one_of_three'),
        ),
        migrations.AddConstraint(
            model_name='administrator',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('granted_by__isnull', True), models.Q(('granted_by', models.F('person')), _negated=True), _connector='OR'), models.Q(('confirmed_by__isnull', True), models.Q(('confirmed_by', models.F('person')), _negated=True), _connector='OR')), name='nobody_appoints_himself'),
        ),
        migrations.AddConstraint(
            model_name='post',
            constraint=models.CheckConstraint(condition=models.Q(('until_day__isnull', True), ('until_day__gte', models.F('from_day')), _connector='OR'), name='post_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='post',
            constraint=models.UniqueConstraint(fields=('holder', 'body', 'title_zh', 'from_day'), name='one_post_once'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(('until_day__isnull', True), ('until_day__gte', models.F('from_day')), _connector='OR'), name='assignment_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(('confirmed_by__isnull', True), models.Q(('confirmed_by', models.F('granted_by')), _negated=True), _connector='OR'), name='assignment_has_two_signatures'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.UniqueConstraint(fields=('post', 'role', 'from_day'), name='one_assignment_once'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(('until_day__isnull', False)), name='assignment_runs_out'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('granted_by__isnull', True), models.Q(('granted_by', models.F('holder')), _negated=True), _connector='OR'), models.Q(('confirmed_by__isnull', True), models.Q(('confirmed_by', models.F('holder')), _negated=True), _connector='OR')), name='nobody_grants_to_himself'),
        ),
        migrations.AddConstraint(
            model_name='secondfactorreset',
            constraint=models.CheckConstraint(condition=models.Q(('done_by__isnull', True), models.Q(('done_by', models.F('asked_by')), _negated=True), _connector='OR'), name='reset_by_two_people'),
        ),
        migrations.AddConstraint(
            model_name='secondfactorreset',
            constraint=models.UniqueConstraint(condition=models.Q(('done_at__isnull', True)), fields=('user',), name='one_open_reset'),
        ),
    ]
