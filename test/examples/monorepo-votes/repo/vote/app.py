import os

from flask import Flask
from redis import Redis

app = Flask(__name__)
redis = Redis(host="redis")

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=80)
