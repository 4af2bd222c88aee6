defmodule Hello.Repo.Migrations.CreateGreetings do
  use Ecto.Migration

  def change do
    create table(:greetings) do
      add :text, :string
    end
  end
end
