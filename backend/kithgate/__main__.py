"""`python -m kithgate` is the command `kithgate`."""

import sys

from kithgate.cli import main

sys.exit(main())
