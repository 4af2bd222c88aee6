import os

from flask import Flask


def create_app() -> Flask:
    app = Flask(__name__)
    app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
    app.config["DATABASE_URL"] = os.getenv("DATABASE_URL")
    app.config["PAGE_SIZE"] = int(os.environ.get("PAGE_SIZE", "20"))

    @app.route("/healthz")
    def healthz() -> str:
        return "ok"

    return app
