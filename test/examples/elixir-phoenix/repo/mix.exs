defmodule Hello.MixProject do
  use Mix.Project

  def project do
    [
      app: :hello,
      version: "0.1.0",
      elixir: "~> 1.15",
      aliases: aliases(),
      deps: deps()
    ]
  end

  def application do
    [mod: {Hello.Application, []}, extra_applications: [:logger]]
  end

  defp deps do
    [
      {:phoenix, "~> 1.7.14"},
      {:ecto_sql, "~> 3.10"},
      {:postgrex, ">= 0.0.0"},
      {:bandit, "~> 1.5"},
      {:redix, "~> 1.5", only: :test}
    ]
  end

  defp aliases do
    [
      "assets.deploy": ["tailwind hello --minify", "esbuild hello --minify", "phx.digest"]
    ]
  end
end
