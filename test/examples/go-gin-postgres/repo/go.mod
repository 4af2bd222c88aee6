module github.com/acme/bookshelf

go 1.25

require (
	github.com/gin-gonic/gin v1.11.0
	github.com/jackc/pgx/v5 v5.7.6
	github.com/redis/go-redis/v9 v9.16.0
)

require github.com/lib/pq v1.10.9 // indirect
