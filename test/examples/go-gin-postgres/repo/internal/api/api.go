package api

import (
	"net/http"

	"github.com/acme/bookshelf/internal/config"
	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"
)

func New(books *pgxpool.Pool, cfg config.Config) *gin.Engine {
	router := gin.Default()
	router.LoadHTMLGlob("templates/*")
	router.Static("/static", "./static")
	if cfg.RedisURL != "" {
		router.Use(cached(redis.NewClient(options(cfg.RedisURL))))
	}
	router.GET("/healthz", func(c *gin.Context) { c.Status(http.StatusNoContent) })
	router.GET("/readyz", func(c *gin.Context) { c.Status(http.StatusNoContent) })
	return router
}
