import os

from flask import Flask


def create_app():
    app = Flask(__name__)
    app.config["MONGO_URI"] = os.environ["MONGO_URI"]
    return app
