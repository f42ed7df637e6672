import Testing

@testable import CongvanCLI

@Suite struct ShownTextTests {
  @Test(arguments: [
    ("Giao Sở \u{1B}]0;x\u{07}Tài chính\u{1B}[2J", "Giao Sở ␛]0;x␇Tài chính␛[2J"), ("a\rb\u{7F}c\u{9B}31md", "a␍b␡c\u{FFFD}31md"),
    ("một\n\thai", "một\n\thai"), ("\u{1B}[1mđậm\u{1B}[0m \u{1B}[8mẩn", "\u{1B}[1mđậm\u{1B}[0m ␛[8mẩn"), ("e\u{1B}[0", "e␛[0"),
  ])
  func `what would steer a terminal is shown as a sign`(text: String, shown: String) {
    #expect(text.asShown == shown)
    #expect(shown.asShown == shown)
  }
}
