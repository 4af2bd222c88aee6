package store

import (
	"context"

	"github.com/jackc/pgx/v5/pgxpool"
)

func Open(url string) (*pgxpool.Pool, error) { return pgxpool.New(context.Background(), url) }
