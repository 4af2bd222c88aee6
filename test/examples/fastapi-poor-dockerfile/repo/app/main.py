from fastapi import FastAPI

from app.settings import settings

app = FastAPI(title="Inventory")


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/items")
async def items() -> list[str]:
    return [settings.region]
