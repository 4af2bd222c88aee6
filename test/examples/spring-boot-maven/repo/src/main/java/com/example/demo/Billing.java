package com.example.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class Billing {

    private final String key;

    Billing(@Value("${billing.api-key}") String key) {
        this.key = key;
    }
}
