defmodule Core do
  def database, do: System.fetch_env!("DATABASE_URL")
end
