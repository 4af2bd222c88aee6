import os

from fastapi import FastAPI
from transformers import pipeline

MODEL = os.environ.get("MODEL", "example/small")
app = FastAPI()
model = pipeline("text-generation", model=MODEL, device="cuda")


@app.get("/health")
def health():
    return {"model": MODEL}


if __name__ == "__main__":
    import uvicorn

    uvicorn.run(
        app,
        host="0.0.0.0",
        port=int(os.environ.get("PORT", 8080)),
    )
