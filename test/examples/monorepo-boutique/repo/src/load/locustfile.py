from locust import HttpUser


class Shopper(HttpUser):
    host = "http://catalog"
