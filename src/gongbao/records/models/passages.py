"""The passages of texts that can be searched."""

from django.db import models


class Passage(models.Model):
    """The words of one provision, without those of its parts, as the search shows them; `place` is its rank among results."""

    place = models.PositiveIntegerField(unique=True)
    slug = models.SlugField()
    document = models.CharField(max_length=200)
    citation = models.CharField(max_length=200)
    words = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["document", "citation"], name="one_passage_per_provision"),)

    def __str__(self) -> str:
        return f"{self.document} {self.citation}"


class Edition(models.Model):
    """Which texts the passages were made from: the digest of all of them."""

    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.digest
