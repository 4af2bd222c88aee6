defmodule HelloWeb.Router do
  use HelloWeb, :router

  get "/health", HelloWeb.HealthController, :show
end
