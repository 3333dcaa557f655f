# readxl as its users have it: a long table with guessed column types; forms (a folder of them)
# as typed cells. Rscript read_readxl.R <file or folder>
suppressPackageStartupMessages(library(readxl))

path <- commandArgs(trailingOnly = TRUE)[1]
found <- list(cells = 0, numbers = 0, sum = 0, dates = 0, letters = 0)

add <- function(values) {
  values <- values[!is.na(values)]
  found$cells <<- found$cells + length(values)
  if (is.numeric(values)) {
    found$numbers <<- found$numbers + length(values)
    found$sum <<- found$sum + sum(values)
  } else if (inherits(values, "POSIXct")) {
    found$dates <<- found$dates + length(values)
  } else if (is.character(values)) {
    found$letters <<- found$letters + sum(nchar(values))
  }
}

if (dir.exists(path)) {
  for (file in list.files(path, full.names = TRUE)) {
    sheet <- read_excel(file, col_names = FALSE, col_types = "list", .name_repair = "minimal")
    cells <- unlist(as.list(sheet), recursive = FALSE, use.names = FALSE)
    is_number <- vapply(cells, is.numeric, TRUE)
    add(unlist(cells[is_number]))
    add(unlist(cells[vapply(cells, is.character, TRUE)]))
    for (cell in cells[vapply(cells, inherits, TRUE, "POSIXct")]) add(cell)
  }
} else {
  table <- read_excel(path, .name_repair = "minimal")
  add(names(table))
  for (column in as.list(table)) add(column)
}

cat(sprintf(
  '{"cells":%.0f,"numbers":%.0f,"sum":%.0f,"dates":%.0f,"letters":%.0f}\n',
  found$cells, found$numbers, found$sum, found$dates, found$letters
))
