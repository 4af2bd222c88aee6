defmodule Hello.Release do
  def migrate do
    for repo <- Application.fetch_env!(:hello, :ecto_repos) do
      {:ok, _, _} = Ecto.Migrator.with_repo(repo, &Ecto.Migrator.run(&1, :up, all: true))
    end
  end
end
