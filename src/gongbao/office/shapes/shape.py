"""What every shape has."""

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    """Read off a view's attributes."""

    model_config = ConfigDict(from_attributes=True)
