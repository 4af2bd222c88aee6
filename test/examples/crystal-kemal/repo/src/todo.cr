require "kemal"
require "pg"

database = PG.connect(ENV["DATABASE_URL"])

get "/health" do
  "ok"
end

Kemal.run(ENV.fetch("PORT", "3000").to_i)
