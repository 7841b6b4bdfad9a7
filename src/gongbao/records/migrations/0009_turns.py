import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0008_papers_of_one_person'),
    ]

    operations = [
        migrations.CreateModel(
            name='Turn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('procedure', models.CharField(max_length=120)),
                ('role', models.CharField(max_length=60)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='turns', to='records.case')),
            ],
            options={
                'indexes': [models.Index(fields=['procedure', 'role', 'case'], name='turns_of_role')],
                'constraints': [models.UniqueConstraint(fields=('case', 'role'), name='one_turn_per_role')],
            },
        ),
    ]
