"""What the office keeps: posts that people hold, and the passages of texts that can be searched."""

from datetime import date

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import Q


class Post(models.Model):
    """A post that a person holds for a period, both days included."""

    holder = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="posts")
    code = models.SlugField(max_length=60)
    from_day = models.DateField()
    until_day = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["holder", "code", "from_day"], name="one_post_once"),
            models.CheckConstraint(
                condition=Q(until_day__isnull=True) | Q(until_day__gte=models.F("from_day")),
                name="post_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return self.code


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


def posts_held(holder: AbstractBaseUser, day: date) -> frozenset[str]:
    """The codes of the posts that a user holds on a day."""
    held = Post.objects.filter(
        Q(until_day__isnull=True) | Q(until_day__gte=day), holder_id=holder.pk, from_day__lte=day
    )
    return frozenset(held.values_list("code", flat=True))
