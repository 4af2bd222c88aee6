package main

import (
	"context"
	"log"
	"os"
	"strings"

	"example.com/shared/env"
	"github.com/segmentio/kafka-go"
)

func main() {
	brokers := os.Getenv("KAFKA_BROKERS")
	if brokers == "" {
		log.Fatal("KAFKA_BROKERS must be set")
	}
	reader := kafka.NewReader(kafka.ReaderConfig{
		Brokers: strings.Split(brokers, ","),
		GroupID: env.Or("KAFKA_GROUP", "mailer"),
		Topic:   "mails",
	})
	for {
		message, err := reader.ReadMessage(context.Background())
		if err != nil {
			log.Fatal(err)
		}
		log.Println(string(message.Value))
	}
}
