package main

import (
	"time"

	_ "github.com/jackc/pgx/v5"
	_ "github.com/redis/go-redis/v9"
)

func main() {
	for {
		time.Sleep(time.Second)
	}
}
