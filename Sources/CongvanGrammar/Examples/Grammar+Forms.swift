public import CongvanText

/// What a program reads in a text by one of the forms of a grammar.
public struct FormReading: Hashable, Sendable {
  /// The form.
  public var form: String
  /// Where it was read.
  public var span: TextSpan
  /// The words it was read from.
  public var words: String
  /// What they were read as.
  public var value: GrammarValue

  /// A reading by `form`.
  public init(form: String, span: TextSpan, words: String, value: GrammarValue) {
    self.form = form
    self.span = span
    self.words = words
    self.value = value
  }
}

extension Grammar {
  /// The forms that documents are read by and that are not here, and those here that nothing is read by.
  ///
  /// - Parameter names: The forms that documents are read by.
  public func checkForms(named names: [String]) -> [GrammarIssue] {
    let there = Set(forms.map(\.name))
    return names.filter { !there.contains($0) }.map {
      GrammarIssue("grammar \(version)", Place(line: 0, column: 0), Sentence.missingForm($0))
    }
      + library.forms.filter { !names.contains($0.name) }.map {
        GrammarIssue($0.path, $0.place, Sentence.unusedForm($0.name, known: names))
      }
  }

  /// The examples of forms that do not come out as the files say.
  ///
  /// A `yes` needs a reading by its form with exactly its value, a `no` none by it.
  ///
  /// - Parameter reading: What the program reads in a text that stands alone.
  public func checkForms(reading: (String) throws -> [FormReading]) rethrows -> [ExampleFailure] {
    try library.forms.flatMap { form in
      func own(_ text: String) throws -> [FormReading] { try reading(text).filter { $0.form == form.name } }
      let unkept = try form.yes.compactMap { example -> ExampleFailure? in
        let found = try own(example.text).map(\.value)
        let wanted = example.value.map { GrammarValue($0) } ?? .text(example.text)
        if found.contains(wanted) { return nil }
        let message =
          found.isEmpty
          ? ExampleSentence.unread(form.name, example.text, what: "form")
          : ExampleSentence.otherValue(form.name, example.text, found.map(\.description), wanted: wanted.description, what: "form")
        return ExampleFailure(form.name, form.path, example.place, example.text, message)
      }
      let unrefused = try form.no.compactMap { example in
        try own(example.text).first.map {
          ExampleFailure(
            form.name, form.path, example.place, example.text,
            ExampleSentence.readAll(form.name, example.text, $0.words, example.reason, what: "form"))
        }
      }
      return unkept + unrefused
    }
  }
}
