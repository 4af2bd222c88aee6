package main

import (
	"example.com/notices/config"
	"example.com/notices/database"
	"example.com/notices/router"
	"example.com/notices/runner"
)

func main() {
	conf := config.Get()
	db, err := database.New(conf.Database.Dialect, conf.Database.Connection)
	if err != nil { panic(err) }
	engine, closeable := router.Create(db, vInfo, conf)
	defer closeable()
	if err := runner.Run(engine, conf); err != nil { panic(err) }
}
