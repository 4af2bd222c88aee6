import os

from fastapi import FastAPI, HTTPException

from app.models import Order
from app.store import Store

app = FastAPI(title="orders")
store = Store(os.environ.get("DATABASE_URL", "sqlite:///orders.db"))


@app.get("/healthz")
def healthz() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/orders/{order_id}")
def read_order(order_id: int) -> Order:
    order = store.find(order_id)
    if order is None:
        raise HTTPException(status_code=404, detail="no such order")
    return order


@app.post("/orders", status_code=201)
def create_order(order: Order) -> Order:
    return store.add(order)
