/** Where the page starts. */
document.documentElement.lang = "en";
