package main

import (
	"log"

	"github.com/acme/bookshelf/internal/api"
	"github.com/acme/bookshelf/internal/config"
	"github.com/acme/bookshelf/internal/store"
)

func main() {
	cfg := config.Load()
	books, err := store.Open(cfg.DatabaseURL)
	if err != nil {
		log.Fatal(err)
	}
	if err := api.New(books, cfg).Run(":" + cfg.Port); err != nil {
		log.Fatal(err)
	}
}
