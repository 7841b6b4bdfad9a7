import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from gongbao.records.ledger.guards import lowered_beside, raised_beside


def guard(apps: object, schema: BaseDatabaseSchemaEditor) -> None:
    for statement in raised_beside(schema.connection.vendor):
        schema.execute(statement, params=None)


def unguard(apps: object, schema: BaseDatabaseSchemaEditor) -> None:
    for statement in lowered_beside(schema.connection.vendor):
        schema.execute(statement, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0007_papers_and_notices'),
    ]

    operations = [
        migrations.RunPython(unguard, guard),
        migrations.AlterField(
            model_name='paper',
            name='body',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.body'),
        ),
        migrations.AddField(
            model_name='paper',
            name='person',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='records.person'),
        ),
        migrations.AddField(
            model_name='paper',
            name='is_private',
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name='paper',
            name='pdf_digest',
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.RunPython(guard, unguard),
    ]
