package router

import (
	"github.com/gin-gonic/gin"
	"example.com/notices/ui"
)

func Create() {
	g := gin.New()
	g.Match([]string{"GET", "HEAD"}, "/health", healthHandler.Health)
	g.GET("/version", func(ctx *gin.Context) {})
}
