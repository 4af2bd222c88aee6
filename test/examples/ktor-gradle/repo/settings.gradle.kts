rootProject.name = "links"
