"""Posts that people hold."""

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


def posts_held(holder: AbstractBaseUser, day: date) -> frozenset[str]:
    """The codes of the posts that a user holds on a day."""
    held = Post.objects.filter(
        Q(until_day__isnull=True) | Q(until_day__gte=day), holder_id=holder.pk, from_day__lte=day
    )
    return frozenset(held.values_list("code", flat=True))
