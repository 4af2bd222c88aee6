from fastapi import FastAPI

from orders.settings import Settings

settings = Settings()
app = FastAPI(title="orders")


@app.get("/healthz")
def healthz():
    return {"ok": True}
