from celery import Celery

celery = Celery("api")
