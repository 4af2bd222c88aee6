from sqlalchemy import create_engine, text

from app.models import Order


class Store:
    def __init__(self, url: str) -> None:
        self.engine = create_engine(url, pool_pre_ping=True)

    def find(self, order_id: int) -> Order | None:
        with self.engine.connect() as connection:
            row = connection.execute(
                text("select id, customer, cents from orders where id = :id"), {"id": order_id}
            ).mappings().first()
        return None if row is None else Order(**row)

    def add(self, order: Order) -> Order:
        with self.engine.begin() as connection:
            order_id = connection.execute(
                text("insert into orders (customer, cents) values (:customer, :cents) returning id"),
                {"customer": order.customer, "cents": order.cents},
            ).scalar_one()
        return order.model_copy(update={"id": order_id})
