// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// One list of settings for every Swift target.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies + ["CongvanTestSupport"],
    resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "congvan",
  products: [
    .executable(name: "congvan", targets: ["CongvanCLI"]),
    .library(name: "Congvan", targets: ["Congvan"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "CVietnameseText", linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "CPoppler"),
    .target(name: "CTesseract"),
    .target(name: "CSandbox"),
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    room("CongvanText", ["CVietnameseText", .product(name: "Crypto", package: "swift-crypto")]),
    room("CongvanModel", ["CongvanText"]),
    room("CongvanGrammar", ["CongvanText"]),
    room("CongvanParsing", ["CongvanGrammar", "CongvanModel", "CongvanText"]),
    room("CongvanExtraction", ["CLibXML2", "CMinizip", "CPoppler", "CSandbox", "CTesseract", "CVietnameseText", "CongvanText"]),
    // What the program says to people, inside the program.
    room("CongvanRules", ["CongvanModel", "CongvanText"], resources: [.embedInCode("Resources/words.json")]),
    room(
      "CongvanStore",
      ["CongvanRules", "CongvanModel", "CongvanText", .product(name: "GRDB", package: "GRDB.swift")]),
    room(
      "CongvanExport", ["CXlsxWriter", "CongvanRules", "CongvanModel", "CongvanText"],
      // Inside the program, so that it needs no file beside it to print its own schema.
      resources: ["reading", "check", "diff"].map { .embedInCode("Resources/\($0).schema.json") }),
    room(
      "Congvan",
      [
        "CongvanExtraction", "CongvanParsing", "CongvanGrammar", "CongvanRules", "CongvanStore", "CongvanExport",
        "CongvanModel", "CongvanText",
      ],
      resources: [.copy("../../grammars")]),
    room("CongvanCorpus", ["Congvan", "CongvanExport", "CongvanGrammar", "CongvanModel", "CongvanRules", "CongvanText"]),
    .executableTarget(
      name: "CongvanCLI",
      dependencies: [
        "Congvan", "CongvanCorpus", "CongvanExport", "CongvanExtraction", "CongvanGrammar", "CongvanRules", "CongvanStore",
        "CongvanModel", "CongvanText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(
      name: "CongvanTestSupport", dependencies: ["CongvanGrammar", "CongvanModel", "CongvanRules", "CongvanText"],
      path: "Tests/CongvanTestSupport",
      swiftSettings: settings),
    .target(
      name: "CongvanFuzzing",
      dependencies: [
        "CongvanExport", "CongvanExtraction", "CongvanGrammar", "CongvanModel", "CongvanParsing", "CongvanRules", "CongvanTestSupport",
        "CongvanText",
      ],
      path: "Tests/CongvanFuzzing", swiftSettings: settings),
    .executableTarget(name: "CongvanFuzz", dependencies: ["CongvanFuzzing"], path: "Tests/CongvanFuzz", swiftSettings: settings),
    .testTarget(name: "CongvanFuzzTests", dependencies: ["CongvanFuzzing", "CongvanTestSupport"], swiftSettings: settings),
    tests(of: "CongvanText", []),
    tests(of: "CongvanModel", ["CongvanText"]),
    tests(of: "CongvanGrammar", ["CongvanText"]),
    tests(of: "CongvanParsing", ["CongvanGrammar", "CongvanModel", "CongvanText"]),
    .systemLibrary(
      name: "CPopplerHeaders", path: "Tests/CPopplerHeaders", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(
      name: "CTesseractHeaders", path: "Tests/CTesseractHeaders", pkgConfig: "tesseract", providers: [.apt(["libtesseract-dev"])]),
    .systemLibrary(
      name: "CLeptonicaHeaders", path: "Tests/CLeptonicaHeaders", pkgConfig: "lept", providers: [.apt(["libleptonica-dev"])]),
    .target(name: "CPictures", dependencies: ["CLeptonicaHeaders"], path: "Tests/CPictures"),
    .target(
      name: "CPrototypes", dependencies: ["CPoppler", "CTesseract", "CPopplerHeaders", "CTesseractHeaders"], path: "Tests/CPrototypes",
      publicHeadersPath: "."),
    .executableTarget(name: "CSandboxProbe", dependencies: ["CSandbox"], path: "Tests/CSandboxProbe"),
    tests(of: "CongvanExtraction", ["CPictures", "CPrototypes", "CSandboxProbe", "CongvanCLI", "CongvanText"]),
    tests(of: "CongvanRules", ["CongvanModel", "CongvanText"]),
    tests(
      of: "CongvanExport", ["CongvanRules", "CongvanModel", "CongvanText"],
      resources: [.copy("validate.py"), .copy("read_calendar.py"), .copy("read_workbook.py")]),
    tests(
      of: "CongvanStore", ["CongvanRules", "CongvanModel", "CongvanText", .product(name: "GRDB", package: "GRDB.swift")],
      resources: [.copy("Golden")]),
    tests(
      of: "Congvan",
      ["CongvanExtraction", "CongvanGrammar", "CongvanRules", "CongvanStore", "CongvanModel", "CongvanText", "CongvanExport"]),
    tests(of: "CongvanCorpus", ["Congvan", "CongvanGrammar", "CongvanModel"]),
    tests(
      of: "CongvanCLI",
      [
        "Congvan", "CongvanExtraction", "CongvanStore", "CongvanRules", "CongvanModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)

// Benchmarks are in the manifest only when asked for.
if ProcessInfo.processInfo.environment["CONGVAN_BENCHMARKS"] != nil {
  package.targets += [
    .target(name: "CPopplerLoop", dependencies: ["CPoppler"], path: "Sources/Benchmarks/CPopplerLoop"),
    .executableTarget(
      name: "ReadingBenchmark",
      dependencies: [
        "CPopplerLoop", "Congvan", "CongvanExtraction", "CongvanGrammar", "CongvanModel", "CongvanParsing", "CongvanTestSupport",
        "CongvanText",
      ],
      path: "Sources/Benchmarks/ReadingBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "RuleSetBenchmark",
      dependencies: ["Congvan", "CongvanModel", "CongvanRules", "CongvanStore", "CongvanTestSupport", "CongvanText"],
      path: "Sources/Benchmarks/RuleSetBenchmark", swiftSettings: settings),
  ]
}
