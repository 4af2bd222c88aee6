package com.example.ads;

public final class AdClient {

    public static void main(String[] args) {
        System.getenv("ADS_SERVER");
    }
}
