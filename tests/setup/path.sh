# For sourcing, in the top folder: puts the Node that install.sh may have placed beside the build first.
if [ -x target/node/node_modules/.bin/node ]; then
  PATH="$PWD/target/node/node_modules/.bin:$PATH"
  export PATH
fi
