// The library in use: how many tasks of a vault are open?
#include <iostream>

#include <vaultask/vault.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  vaultask::VaultOptions options;
  options.folder = argv[1];
  options.index = vaultask::IndexUse::none;
  auto vault = vaultask::Vault::open(options);
  if (!vault) {
    std::cerr << vaultask::to_string(vault.error());
    return 1;
  }
  const auto result = vault->query("not done");
  if (!result) {
    std::cerr << vaultask::to_string(result.error());
    return 1;
  }
  std::cout << result->count_text << " open\n";
  return result->tasks.empty() ? 1 : 0;
}
