defmodule Shop.MixProject do
  use Mix.Project

  def project do
    [
      apps_path: "apps",
      releases: [shop: [applications: [core: :permanent, web: :permanent]]]
    ]
  end
end
