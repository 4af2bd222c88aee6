require "redis"
require "sinatra/base"

class Votes < Sinatra::Base
  STORE = Redis.new(url: ENV.fetch("REDIS_URL", "redis://localhost:6379"))
  CHOICES = ENV.fetch("CHOICES", "cats,dogs").split(",")

  get "/healthz" do
    "ok"
  end

  post "/votes/:choice" do
    halt 404 unless CHOICES.include?(params["choice"])
    STORE.incr(params["choice"]).to_s
  end
end
