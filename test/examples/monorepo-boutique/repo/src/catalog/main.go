package main

import (
	"net/http"
	"os"
)

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "3550"
	}
	_ = http.ListenAndServe(":"+port, nil)
}
