class CreateNotes < ActiveRecord::Migration[8.0]
  def change
    create_table(:notes) { |t| t.text :body; t.timestamps }
  end
end
