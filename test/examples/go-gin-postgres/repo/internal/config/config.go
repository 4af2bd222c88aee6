package config

import "os"

// Config is what the environment says.
type Config struct {
	Port        string
	DatabaseURL string
	RedisURL    string
}

func Load() Config {
	return Config{
		Port:        getEnv("PORT", "8081"),
		DatabaseURL: os.Getenv("DATABASE_URL"),
		RedisURL:    getEnv("REDIS_URL", ""),
	}
}

func getEnv(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok {
		return value
	}
	return fallback
}
