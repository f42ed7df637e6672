/// A text cut at its quotation marks; a mark that is not closed reaches to the end.
struct QuotedWords {
  /// What stands outside of them, a blank for each mark.
  private(set) var outside = ""
  /// What stands in each pair of them, and the words between it and the one before.
  private(set) var quoted: [(before: String, words: String)] = []

  init(_ text: String) {
    var depth = 0
    var isStraight = false
    var before = ""
    var inside = ""
    for character in text {
      let wasOpen = depth > 0 || isStraight
      switch character {
      case "“", "«": depth += 1
      case "”", "»": depth = max(0, depth - 1)
      case "\"": isStraight.toggle()
      default:
        if wasOpen {
          inside.append(character)
        } else {
          outside.append(character)
          before.append(character)
        }
        continue
      }
      outside.append(" ")
      if depth > 0 || isStraight {
        if wasOpen { inside.append(character) }
      } else if wasOpen {
        quoted.append((before, inside))
        (before, inside) = ("", "")
      }
    }
  }
}

extension String {
  /// Without what stands between quotation marks; a mark that is not closed reaches to the end.
  var outsideQuotes: String { QuotedWords(self).outside }

  /// How many quotation marks are opened and not closed.
  var openQuotes: Int {
    reduce(0) { depth, character in
      switch character {
      case "“", "«": depth + 1
      case "”", "»": depth - 1
      default: depth
      }
    }
  }
}
