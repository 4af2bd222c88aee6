plugins {
    alias(libs.plugins.kotlin.jvm)
    alias(libs.plugins.ktor)
}

group = "com.example"
version = "0.3.0"

kotlin {
    jvmToolchain(21)
}

application {
    mainClass.set("com.example.links.ApplicationKt")
}

dependencies {
    implementation(libs.bundles.ktor)
    implementation(libs.lettuce)
    testImplementation(libs.ktor.server.test.host)
}
