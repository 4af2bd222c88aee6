package orders

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RestController

@SpringBootApplication
class Application

@RestController
class Orders {
    @GetMapping("/orders")
    fun all(): List<String> = emptyList()
}

fun main(args: Array<String>) {
    runApplication<Application>(*args)
}
