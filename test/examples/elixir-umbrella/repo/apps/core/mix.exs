defmodule Core.MixProject do
  use Mix.Project

  def project do
    [app: :core, version: "0.1.0", elixir: "~> 1.17", deps: deps()]
  end

  defp deps do
    [
      {:myxql, "~> 0.7"}
    ]
  end
end
