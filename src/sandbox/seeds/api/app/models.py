from pydantic import BaseModel, Field


class Order(BaseModel):
    id: int | None = None
    customer: str
    cents: int = Field(ge=0)
