import os

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")
DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": os.environ["DB_HOST"], "PASSWORD": os.environ["DB_PASSWORD"]}}
