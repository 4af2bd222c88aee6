defmodule Web.MixProject do
  use Mix.Project

  def project do
    [app: :web, version: "0.1.0", elixir: "~> 1.17", deps: [{:phoenix, "~> 1.7"}, {:core, in_umbrella: true}]]
  end
end
