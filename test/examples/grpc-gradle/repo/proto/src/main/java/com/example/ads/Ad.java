package com.example.ads;

public record Ad(String url) {
}
