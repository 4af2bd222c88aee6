package ui

import "embed"

//go:embed build/*
var box embed.FS
