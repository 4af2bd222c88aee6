from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str
    region: str = "eu"
    api_key: str


settings = Settings()
